package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** JPEGs with many scans of a few bytes, each of which covers the whole picture. */
class ManyScansTest {
    private static final int MOST = 100;

    /** 8192 × 8192 pixels. */
    private static final int LARGEST = 13;

    private static final int SMALL = 6;

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void a_large_photo_of_thousands_of_scans_is_refused_before_it_is_decoded(Decoding decoding) {
        assertRefused(decoding, ProgressiveFixture.jpeg(LARGEST, 10_000));
    }

    @ParameterizedTest
    @EnumSource
    void a_larger_photo_may_have_fewer_scans(Decoding decoding) throws Exception {
        // 1.5 gigapixels in all.
        assertRefused(decoding, ProgressiveFixture.jpeg(LARGEST, 23));
        assertRendered(decoding, ProgressiveFixture.jpeg(LARGEST - 2, MOST));
    }

    @ParameterizedTest
    @EnumSource
    void one_scan_more_than_the_limit_is_refused(Decoding decoding) {
        assertRefused(decoding, ProgressiveFixture.jpeg(SMALL, MOST + 1));
    }

    @ParameterizedTest
    @EnumSource
    void as_many_scans_as_the_limit_are_rendered(Decoding decoding) throws Exception {
        assertRendered(decoding, ProgressiveFixture.jpeg(SMALL, MOST));
    }

    @ParameterizedTest
    @EnumSource
    void scans_after_what_looks_like_the_end_count(Decoding decoding) {
        byte[] commentWithAnEnd = {(byte) 0xff, (byte) 0xfe, 0, 4, (byte) 0xff, (byte) 0xd9};

        assertRefused(decoding, ProgressiveFixture.jpeg(SMALL, MOST + 1, commentWithAnEnd));
    }

    /** If a restart marker is missing, decoders look for the next marker after a reserved one. */
    @ParameterizedTest
    @EnumSource
    void scans_after_a_reserved_marker_count(Decoding decoding) {
        byte[] reservedAndAsIfLong = {(byte) 0xff, 2, (byte) 0xff, (byte) 0xff};

        assertRefused(decoding, withRestarts(ProgressiveFixture.jpeg(SMALL, MOST + 1, reservedAndAsIfLong)));
    }

    @ParameterizedTest
    @EnumSource
    void what_looks_like_a_scan_in_a_comment_does_not_count(Decoding decoding) throws Exception {
        byte[] commentWithAScan = {(byte) 0xff, (byte) 0xfe, 0, 4, (byte) 0xff, (byte) 0xda};

        assertRendered(decoding, ProgressiveFixture.jpeg(SMALL, MOST, commentWithAScan));
    }

    @ParameterizedTest
    @EnumSource
    void pictures_appended_to_a_photo_do_not_count(Decoding decoding) throws Exception {
        var file = new ByteArrayOutputStream();
        file.writeBytes(ProgressiveFixture.jpeg(SMALL, MOST));
        file.writeBytes(ProgressiveFixture.jpeg(SMALL, MOST));

        assertRendered(decoding, file.toByteArray());
    }

    /** A restart is due before the last of a small picture's 64 blocks. */
    private static byte[] withRestarts(byte[] jpeg) {
        byte[] interval = {(byte) 0xff, (byte) 0xdd, 0, 4, 0, 63};
        var file = new ByteArrayOutputStream();
        file.write(jpeg, 0, 2);
        file.writeBytes(interval);
        file.write(jpeg, 2, jpeg.length - 2);
        return file.toByteArray();
    }

    private static void assertRendered(Decoding decoding, byte[] file) throws Exception {
        RenderedImage image =
                Engines.jpeg(decoding).render(file, List.of(50)).images().getFirst();

        // The first block says 64 steps of 8 above grey, and a block's mean is an eighth of that.
        assertThat(Pixels.of(image).getRGB(25, 25) & 255).isBetween(190, 194);
    }

    private static void assertRefused(Decoding decoding, byte[] file) {
        assertThatExceptionOfType(UnrenderablePhotoException.class)
                .isThrownBy(() -> Engines.jpeg(decoding).render(file, List.of(50)))
                .withMessageMatching(
                        "This photo cannot be shown: its \\d+ × \\d+ pixels are coded in more than \\d+ passes,"
                                + " which no camera does\\.")
                .extracting(UnrenderablePhotoException::reason)
                .isEqualTo(Reason.UNSUPPORTED);
    }
}
