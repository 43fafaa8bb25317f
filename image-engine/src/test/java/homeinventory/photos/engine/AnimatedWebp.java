package homeinventory.photos.engine;

import static homeinventory.photos.engine.ExifFixtures.chunk;
import static homeinventory.photos.engine.ExifFixtures.concat;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes animations of {@link PhotoKind}'s size. RFC 9649 §2.7.1.1. */
final class AnimatedWebp {

    private AnimatedWebp() {}

    /** Two frames; the second one is black. */
    static byte[] of(byte[] still) {
        byte[] black = SamplePhotos.encodeWebp(
                new BufferedImage(PhotoKind.WIDTH, PhotoKind.HEIGHT, BufferedImage.TYPE_INT_RGB), "Lossless");
        return ExifFixtures.riff(concat(
                chunk("VP8X", ExifFixtures.vp8x(PhotoKind.WIDTH, PhotoKind.HEIGHT, 0x12)),
                chunk("ANIM", new byte[6]),
                frame(picturesOf(still)),
                frame(picturesOf(black))));
    }

    private static byte[] picturesOf(byte[] still) {
        int skip = new String(still, 12, 4, StandardCharsets.US_ASCII).equals("VP8X") ? 30 : 12;
        return Arrays.copyOfRange(still, skip, still.length);
    }

    private static byte[] frame(byte[] picture) {
        ByteBuffer head = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).position(6);
        ExifFixtures.putU24(head, PhotoKind.WIDTH - 1);
        ExifFixtures.putU24(head, PhotoKind.HEIGHT - 1);
        return chunk("ANMF", concat(head.array(), picture));
    }
}
