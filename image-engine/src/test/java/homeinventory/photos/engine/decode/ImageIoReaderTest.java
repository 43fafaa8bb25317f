package homeinventory.photos.engine.decode;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import homeinventory.photos.engine.SamplePhotos;
import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.UnrenderablePhotoException.Reason;
import java.io.EOFException;
import javax.imageio.IIOException;
import org.junit.jupiter.api.Test;

class ImageIoReaderTest {
    private static final byte[] PHOTO = SamplePhotos.jpeg(8, 8);

    private final ImageIoReader reader = new ImageIoReader("jpeg", warning -> false);

    @Test
    void an_out_of_memory_error_stays_one_when_a_reader_wraps_it() {
        assertThatThrownBy(() -> reader.read(PHOTO, _ -> {
                    throw new IIOException("wrapped", new OutOfMemoryError("Java heap space"));
                }))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void what_a_reader_throws_at_bad_bytes_is_damage_with_its_cause() {
        var cause = new NegativeArraySizeException("-1");

        assertThatThrownBy(() -> reader.read(PHOTO, _ -> {
                    throw cause;
                }))
                .isInstanceOf(UnrenderablePhotoException.class)
                .hasFieldOrPropertyWithValue("reason", Reason.CORRUPT)
                .hasCause(cause);
    }

    @Test
    void an_end_of_file_is_truncation() {
        assertThatThrownBy(() -> reader.read(PHOTO, _ -> {
                    throw new IIOException("wrapped", new EOFException());
                }))
                .hasFieldOrPropertyWithValue("reason", Reason.TRUNCATED);
    }
}
