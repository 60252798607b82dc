using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Schema;

/// <summary>A fact about an activity: a mention, what client was used, …</summary>
public class Entity
{
    /// <summary>Makes an empty entity.</summary>
    public Entity()
    {
    }

    /// <summary>Makes an entity of a type.</summary>
    /// <param name="type">For example <c>mention</c>.</param>
    public Entity(string type = null) => Type = type;

    /// <summary>What kind of fact.</summary>
    [JsonProperty("type")]
    public string Type { get; set; }

    /// <summary>Everything else it says.</summary>
    [JsonIgnore]
    public JObject Properties
    {
        get => _properties ??= [];
        set => _properties = value;
    }

    // Most have none, and an empty object for each costs more than all the rest of them.
    [JsonExtensionData(ReadData = true, WriteData = true)]
    private JObject _properties;

    /// <summary>The entity as a type.</summary>
    /// <typeparam name="T">For example <see cref="Mention"/>.</typeparam>
    /// <returns>A new object.</returns>
    /// <exception cref="JsonException">The entity does not fit.</exception>
    public T GetAs<T>() => JObject.FromObject(this, WireJson.Serializer).ToObject<T>(WireJson.Serializer);

    /// <summary>Takes over the members of an object.</summary>
    /// <typeparam name="T">For example <see cref="Mention"/>.</typeparam>
    /// <param name="obj">The object.</param>
    public void SetAs<T>(T obj)
    {
        var entity = JObject.FromObject(obj, WireJson.Serializer).ToObject<Entity>(WireJson.Serializer);
        Type = entity.Type;
        Properties = entity.Properties;
    }
}
