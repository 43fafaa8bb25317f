package homeinventory.photos.engine.png;

import homeinventory.photos.engine.colour.ToSrgb;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The embedded colour profile: a name, a zero, the compression method 0, and a zlib stream. PNG (Third Edition)
 * §11.3.2.3.
 */
final class PngProfile {

    private PngProfile() {}

    /** @return empty also if the profile is broken or too large */
    static Optional<byte[]> of(PngHeader png) {
        return png.chunk("iCCP").flatMap(body -> inflated(body.toArray()));
    }

    private static Optional<byte[]> inflated(byte[] body) {
        int data = 0;
        while (data < body.length && body[data] != 0) {
            data++;
        }
        data += 2;
        if (data >= body.length) {
            return Optional.empty();
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(body, data, body.length - data);
            byte[] profile = new byte[ToSrgb.MAX_PROFILE_BYTES];
            int length = inflater.inflate(profile);
            return inflater.finished() ? Optional.of(Arrays.copyOf(profile, length)) : Optional.empty();
        } catch (DataFormatException broken) {
            return Optional.empty();
        }
    }
}
