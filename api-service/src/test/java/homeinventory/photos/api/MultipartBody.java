package homeinventory.photos.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart/form-data body (RFC 7578), valid or invalid. */
public final class MultipartBody {
    public static final String BOUNDARY = "7d54b1fee2aa4f31";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** One part named "file". */
    public static byte[] ofFile(String fileName, byte[] content) {
        return new MultipartBody().file("file", fileName, content).end();
    }

    public MultipartBody file(String partName, String fileName, byte[] content) {
        return part(
                "Content-Disposition: form-data; name=\"" + partName + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream",
                content);
    }

    public MultipartBody field(String partName, String value) {
        return part(
                "Content-Disposition: form-data; name=\"" + partName + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    public MultipartBody part(String headers, byte[] content) {
        write("--" + BOUNDARY + "\r\n" + headers + "\r\n\r\n");
        bytes.writeBytes(content);
        write("\r\n");
        return this;
    }

    public byte[] end() {
        write("--" + BOUNDARY + "--\r\n");
        return bytes.toByteArray();
    }

    /** Without the closing boundary. */
    public byte[] unfinished() {
        return bytes.toByteArray();
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
