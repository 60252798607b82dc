using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.Bot.Schema;
using Microsoft.Rest;
using Newtonsoft.Json;

namespace Microsoft.Bot.Connector;

/// <summary>
/// HTTP calls to one service URL. Nothing is retried, for a second POST may be a second message: only a refused connection
/// is tried once more, because then nothing can have arrived. Waiting and retrying belong to whoever knows the message.
/// </summary>
internal sealed class ConnectorWire(HttpClient http, Uri baseUri, ServiceClientCredentials credentials)
{
    private const int LongestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromMilliseconds(200);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");
    private static readonly ProductInfoHeaderValue Us = new("SmarketingBot", null);

    private readonly Uri _base = baseUri.AbsoluteUri.EndsWith('/') ? baseUri : new Uri(baseUri.AbsoluteUri + "/");

    /// <summary>An id as a part of a path, with <c>:</c> and <c>@</c> as they are, as Teams writes them itself.</summary>
    /// <param name="id">An id.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">The id is empty or would climb out of its place.</exception>
    internal static string Escaped(string id)
    {
        if (string.IsNullOrEmpty(id) || id is "." or "..")
            throw new ArgumentException("An id is missing.", nameof(id));
        return Uri.EscapeDataString(id).Replace("%3A", ":", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal);
    }

    /// <summary>Calls and returns the answer.</summary>
    /// <param name="method">GET, POST, …</param>
    /// <param name="route">Path and query, relative to the service URL.</param>
    /// <param name="body">Written as JSON; none when null.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The answer; default when it is empty.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    internal async Task<T> Ask<T>(HttpMethod method, string route, object body, CancellationToken cancellationToken) =>
        (await Call<T>(method, route, body, null, cancellationToken)).Body;

    /// <summary>As <see cref="Ask{T}"/>, with the whole outcome.</summary>
    /// <param name="method">GET, POST, …</param>
    /// <param name="route">Path and query, relative to the service URL.</param>
    /// <param name="body">Written as JSON; none when null.</param>
    /// <param name="customHeaders">Headers to add.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ErrorResponseException">The channel refused.</exception>
    /// <exception cref="TaskCanceledException">No answer within ten seconds: the outcome is unknown.</exception>
    internal async Task<HttpOperationResponse<T>> Call<T>(
        HttpMethod method,
        string route,
        object body,
        Dictionary<string, List<string>> customHeaders,
        CancellationToken cancellationToken)
    {
        var json = body is null ? default(ArraySegment<byte>?) : Written(body);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            try
            {
                return await Once<T>(method, route, json, customHeaders, patience.Token);
            }
            catch (HttpRequestException refused) when (IsRefusedConnection(refused))
            {
                await Task.Delay(PauseAfterRefusal, patience.Token);
                return await Once<T>(method, route, json, customHeaders, patience.Token);
            }
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TaskCanceledException(
                "The channel did not answer in time.", new TimeoutException("Ten seconds are over.", late), CancellationToken.None);
        }
    }

    private async Task<HttpOperationResponse<T>> Once<T>(
        HttpMethod method, string route, ArraySegment<byte>? json, Dictionary<string, List<string>> customHeaders, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, new Uri(_base, route));
        if (json is { } bytes)
        {
            request.Content = new ByteArrayContent(bytes.Array, bytes.Offset, bytes.Count);
            request.Content.Headers.ContentType = Json;
        }

        request.Headers.UserAgent.Add(Us);
        foreach (var header in customHeaders ?? [])
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        await credentials.ProcessHttpRequestAsync(request, cancellationToken);

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        await response.Content.LoadIntoBufferAsync(LongestAnswer, cancellationToken);
        var content = await response.Content.ReadAsStringAsync(cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw Refusal(request, response, content);
        return new HttpOperationResponse<T> { Request = request, Response = response, Body = Read<T>(method, content) };
    }

    private static T Read<T>(HttpMethod method, string content)
    {
        if (string.IsNullOrWhiteSpace(content))
            return default;
        try
        {
            return WireJson.Parse<T>(content);
        }
        catch (Exception unreadable) when (WireJson.IsUnreadable(unreadable))
        {
            // What was written has arrived: an exception here would make somebody write it again.
            return method == HttpMethod.Get
                ? throw new SerializationException("The channel's answer cannot be read.", content, unreadable)
                : default;
        }
    }

    private static ErrorResponseException Refusal(HttpRequestMessage request, HttpResponseMessage response, string content)
    {
        ErrorResponse body = null;
        try
        {
            body = WireJson.Parse<ErrorResponse>(content);
        }
        catch (Exception unreadable) when (WireJson.IsUnreadable(unreadable))
        {
            // Proxies answer in HTML; the text is kept in the response.
        }

        return new ErrorResponseException($"Operation returned an invalid status code '{response.StatusCode}'")
        {
            // The body that was sent stays out: it is what people wrote, and exceptions get logged.
            Request = new HttpRequestMessageWrapper(request, null),
            Response = new HttpResponseMessageWrapper(response, content),
            Body = body,
        };
    }

    private static ArraySegment<byte> Written(object body)
    {
        var buffer = new MemoryStream(1024);
        using (var writer = new JsonTextWriter(new StreamWriter(buffer, Utf8, leaveOpen: true)) { ArrayPool = WireJson.Letters })
            WireJson.Serializer.Serialize(writer, body);
        return new ArraySegment<byte>(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static bool IsRefusedConnection(HttpRequestException exception) =>
        exception.StatusCode is null
        && exception.GetBaseException() is SocketException { SocketErrorCode: SocketError.ConnectionRefused };
}
