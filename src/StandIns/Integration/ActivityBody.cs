using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>Activities and answers in HTTP bodies.</summary>
internal static class ActivityBody
{
    // Teams' own messages end at 100 KB; two and a half times that leaves room for escapes and wrappings.
    private const int Longest = 256 * 1024;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Reads the activity of a request.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The activity, or null and the status to refuse with.</returns>
    internal static async Task<(Activity Activity, int Refusal)> Read(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method))
            return (null, StatusCodes.Status405MethodNotAllowed);
        if (request.ContentLength > Longest)
            return (null, StatusCodes.Status413PayloadTooLarge);

        using var body = new MemoryStream((int)(request.ContentLength ?? 4096));
        var chunk = ArrayPool<byte>.Shared.Rent(8192);
        try
        {
            int read;
            while ((read = await request.Body.ReadAsync(chunk, request.HttpContext.RequestAborted)) > 0)
            {
                if (body.Length + read > Longest)
                    return (null, StatusCodes.Status413PayloadTooLarge);
                body.Write(chunk, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        body.Position = 0;
        try
        {
            using var reader = new JsonTextReader(new StreamReader(body, Utf8)) { ArrayPool = WireJson.Letters };
            var activity = WireJson.Serializer.Deserialize<Activity>(reader);
            // What follows the activity is either blank or an attempt at something.
            return string.IsNullOrEmpty(activity?.Type) || reader.Read()
                ? (null, StatusCodes.Status400BadRequest)
                : (activity, StatusCodes.Status200OK);
        }
        catch (Exception unreadable) when (WireJson.IsUnreadable(unreadable))
        {
            return (null, StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Whether the activity tells a place to answer to. Asked after the caller is known: strangers learn nothing.</summary>
    /// <param name="activity">The activity.</param>
    /// <returns>False when its service URL is no HTTP address.</returns>
    internal static bool CanBeAnswered(Activity activity) =>
        Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>Writes the answer of a turn.</summary>
    /// <param name="response">The response.</param>
    /// <param name="answer">The answer to an invoke; null for everything else.</param>
    /// <returns>Done when written, or when nobody waits any more.</returns>
    internal static async Task Write(HttpResponse response, InvokeResponse answer)
    {
        if (answer is null)
        {
            response.StatusCode = StatusCodes.Status200OK;
            return;
        }

        // Written to memory first: a body that cannot be written must become a 500, not half an answer.
        using var body = new MemoryStream();
        if (answer.Body is not null)
        {
            using var writer = new JsonTextWriter(new StreamWriter(body, Utf8, leaveOpen: true));
            WireJson.Serializer.Serialize(writer, answer.Body);
        }

        response.StatusCode = answer.Status;
        if (body.Length == 0)
            return;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = body.Length;
        try
        {
            await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length), response.HttpContext.RequestAborted);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // Nobody waits any more; the turn itself is done.
        }
    }
}
