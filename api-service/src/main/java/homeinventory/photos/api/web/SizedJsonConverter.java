package homeinventory.photos.api.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON with its length. Spring's own converter writes as it goes, and so in chunks, the last of which (RFC 9112 §7.1)
 * leaves when all filters have returned: until then the client waits for an answer that it has.
 */
final class SizedJsonConverter extends JacksonJsonHttpMessageConverter {

    SizedJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object body, ResolvableType type, HttpOutputMessage answer, @Nullable Map<String, Object> hints)
            throws IOException {
        var json = new FastByteArrayOutputStream();
        super.writeInternal(body, type, new Held(answer.getHeaders(), json), hints);
        answer.getHeaders().setContentLength(json.size());
        json.writeTo(answer.getBody());
    }

    /** An answer whose body is kept back until it is whole. */
    private record Held(HttpHeaders headers, OutputStream body) implements HttpOutputMessage {
        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
