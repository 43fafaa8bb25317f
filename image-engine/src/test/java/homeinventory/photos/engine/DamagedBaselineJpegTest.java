package homeinventory.photos.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.decode.DecodedPhoto;
import homeinventory.photos.engine.decode.PhotoDecoder;
import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.Orientation;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.jpeg.JpegFormat;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Our own decoder reports damage itself and does not show half a photo. */
class DamagedBaselineJpegTest {
    private static final BufferedImage SCENE = SampleScene.smooth(160, 120);
    private static final int WANTED = 40;
    private static final PhotoDecoder OWN = new PhotoDecoders(Decoding.JDK)
            .suiting(new PhotoHeader(new JpegFormat(), 160, 120, Orientation.TOP_LEFT, false), WANTED)
            .getFirst();

    private final byte[] photo = JpegFixtures.coded(SCENE, 2, 2, 0);
    private final byte[] withRestarts = JpegFixtures.coded(SCENE, 2, 2, 3);

    @Test
    void undamaged_photos_are_decoded() throws Exception {
        assertThat(OWN.getClass().getSimpleName()).isEqualTo("BaselineJpegDecoder");
        assertThat(decode(photo).image().getWidth()).isEqualTo(WANTED);
        assertThat(decode(withRestarts).image().getWidth()).isEqualTo(WANTED);
    }

    @Test
    void a_photo_cut_anywhere_in_its_data_and_closed_again_is_refused() {
        for (int length = startOfData(photo); length < photo.length - 2; length++) {
            assertRefused(ExifFixtures.concat(Arrays.copyOf(photo, length), new byte[] {(byte) 0xff, (byte) 0xd9}));
        }
    }

    @Test
    void a_photo_without_an_end_is_refused() {
        assertRefused(Arrays.copyOf(photo, photo.length - 2));
    }

    @Test
    void a_photo_with_more_data_than_pixels_is_refused() {
        byte[] more = Arrays.copyOf(photo, photo.length + 2);
        System.arraycopy(photo, photo.length - 2, more, more.length - 2, 2);
        more[photo.length - 2] = 0x55;
        more[photo.length - 1] = 0x55;

        assertRefused(more);
    }

    @Test
    void a_photo_with_missing_or_reordered_restart_markers_is_refused() {
        int first = indexOf(withRestarts, 0xd0);
        byte[] wrongOrder = withRestarts.clone();
        wrongOrder[first + 1] = (byte) 0xd3;
        assertRefused(wrongOrder);

        byte[] without = ExifFixtures.concat(
                Arrays.copyOf(withRestarts, first), Arrays.copyOfRange(withRestarts, first + 2, withRestarts.length));
        assertRefused(without);
    }

    @Test
    void every_damaged_file_gets_an_answer() {
        var numbers = new Random(7);
        int refused = 0;
        for (int run = 0; run < 20_000; run++) {
            byte[] changed = (run % 2 == 0 ? photo : withRestarts).clone();
            for (int i = 0; i <= run % 6; i++) {
                changed[2 + numbers.nextInt(changed.length - 2)] = (byte) numbers.nextInt(256);
            }
            refused += isRefused(changed) ? 1 : 0;
        }

        assertThat(refused).isBetween(5_000, 19_999);
    }

    private static int startOfData(byte[] file) {
        return indexOf(file, 0xda) + 14;
    }

    private static int indexOf(byte[] file, int marker) {
        for (int at = 0; at < file.length - 1; at++) {
            if (file[at] == (byte) 0xff && file[at + 1] == (byte) marker) {
                return at;
            }
        }
        throw new AssertionError("no marker " + marker);
    }

    private static void assertRefused(byte[] file) {
        assertThatThrownBy(() -> decode(file)).isInstanceOf(UnrenderablePhotoException.class);
    }

    private static boolean isRefused(byte[] file) {
        try {
            decode(file);
            return false;
        } catch (UnrenderablePhotoException | UnreadableHeaderException refused) {
            return true;
        }
    }

    private static DecodedPhoto decode(byte[] file) throws UnrenderablePhotoException, UnreadableHeaderException {
        PhotoHeader header = PhotoFormats.readHeader(FileBytes.of(file))
                .orElseThrow(() -> new UnreadableHeaderException("no photo"));
        if (header.longSide() > Engines.LIMITS.maxSidePixels()) {
            throw new UnreadableHeaderException("too large for any decoder to be asked");
        }
        return OWN.decode(file, header, WANTED);
    }
}
