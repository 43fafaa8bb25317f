package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DamagedPhotoTest {
    private final List<ThumbnailEngine> engines = List.of(Engines.jpeg(Decoding.FASTEST), Engines.jpeg(Decoding.JDK));

    static List<PhotoKind> kinds() {
        return PhotoKind.all();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_photo_cut_at_any_tenth_is_refused(PhotoKind kind) throws Exception {
        byte[] whole = kind.file();
        int end = kind.endOfPicture();
        for (int tenth = 0; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(whole, (int) ((long) end * tenth / 10));
            assertThat(reasonFor(cut))
                    .as("%s cut at %s tenths", kind, tenth)
                    .isNotNull()
                    .isNotEqualTo(Reason.TOO_LARGE);
        }
        assertThat(reasonFor(Arrays.copyOf(whole, end))).isNull();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_photo_that_lacks_its_last_bytes_is_truncated(PhotoKind kind) throws Exception {
        for (int missing = 1; missing <= 40; missing++) {
            byte[] cut = Arrays.copyOf(kind.file(), kind.endOfPicture() - missing);
            assertThat(reasonFor(cut))
                    .as("%s without its last %s bytes", kind, missing)
                    .isEqualTo(Reason.TRUNCATED);
        }
    }

    @Test
    void a_cut_jpeg_that_was_given_an_end_is_refused() throws Exception {
        byte[] cut = SamplePhotos.truncatedJpeg();
        byte[] closed = ExifFixtures.concat(cut, new byte[] {(byte) 0xff, (byte) 0xd9});

        assertThat(reasonFor(closed)).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_jpeg_whose_rest_is_zeros_is_refused() throws Exception {
        byte[] photo = SamplePhotos.jpeg(600, 400);
        Arrays.fill(photo, photo.length / 2, photo.length, (byte) 0);

        assertThat(reasonFor(photo)).isEqualTo(Reason.TRUNCATED);
    }

    @Test
    void a_jpeg_of_noise_is_refused() throws Exception {
        byte[] photo = SamplePhotos.jpeg(600, 400);
        byte[] noise = new byte[photo.length - 700];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, photo, 700, noise.length);

        assertThat(reasonFor(photo)).isNotNull();
    }

    @Test
    void a_png_with_one_wrong_bit_is_refused() throws Exception {
        byte[] photo = SamplePhotos.png(600, 400);
        photo[photo.length / 2] ^= 1;

        assertThat(reasonFor(photo)).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void a_webp_that_claims_to_be_shorter_is_refused() throws Exception {
        byte[] cut = Arrays.copyOf(SamplePhotos.webp(600, 400), 1200);
        java.nio.ByteBuffer.wrap(cut)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(4, cut.length - 8)
                .putInt(16, cut.length - 20);

        assertThat(reasonFor(cut)).isIn(Reason.TRUNCATED, Reason.CORRUPT);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void wrong_bytes_anywhere_end_in_an_answer(PhotoKind kind) throws Exception {
        var numbers = new Random(kind.name().hashCode());
        for (int run = 0; run < 60; run++) {
            byte[] changed = kind.file().clone();
            for (int i = 0; i <= run % 4; i++) {
                changed[numbers.nextInt(changed.length)] = (byte) numbers.nextInt(256);
            }
            reasonFor(changed);
        }
    }

    /** @return null if it was rendered */
    private @Nullable Reason reasonFor(byte[] photo) throws InterruptedException {
        Reason fastest = reasonFor(engines.getFirst(), photo);
        if (fastest != null) {
            // Whether a photo is refused must not depend on the machine; Skia may be content where the JDK is not.
            assertThat(fastest).isEqualTo(reasonFor(engines.getLast(), photo));
        }
        return fastest;
    }

    private static @Nullable Reason reasonFor(ThumbnailEngine engine, byte[] photo) throws InterruptedException {
        try {
            engine.render(photo, List.of(100));
            return null;
        } catch (UnrenderablePhotoException e) {
            assertThat(e.getMessage()).startsWith("This ").endsWith(".").doesNotContain("Exception", "null");
            return e.reason();
        }
    }
}
