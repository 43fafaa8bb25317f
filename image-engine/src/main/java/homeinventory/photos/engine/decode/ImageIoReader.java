package homeinventory.photos.engine.decode;

import homeinventory.photos.engine.UnrenderablePhotoException;
import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/** Runs one of ImageIO's readers. All its complaints about a file become a message for the photo's owner. */
public final class ImageIoReader {
    private final String format;
    private final Predicate<String> isHarmless;

    /** @param isHarmless whether the picture is whole despite this warning of the reader */
    public ImageIoReader(String format, Predicate<String> isHarmless) {
        this.format = format;
        this.isHarmless = isHarmless;
    }

    public <T> T read(byte[] file, Reading<T> reading) throws UnrenderablePhotoException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        // The first one only: a damaged scan gives thousands.
        var damage = new AtomicReference<@Nullable String>();
        try (var input = new ByteArrayImageInput(file)) {
            reader.setInput(input, true, true);
            reader.addIIOReadWarningListener((source, warning) -> {
                if (!isHarmless.test(warning)) {
                    damage.compareAndSet(null, warning);
                }
            });
            T result = reading.read(reader);
            String warning = damage.get();
            if (warning != null) {
                throw damage(warning);
            }
            return result;
        } catch (IOException e) {
            throw failure(e);
        } catch (RuntimeException e) {
            // The readers throw any of these on bad bytes: IllegalArgument, ArrayIndexOutOfBounds, NegativeArraySize.
            throw DamagedPhoto.corrupt(e);
        } finally {
            reader.dispose();
        }
    }

    /** Some readers wrap even a lack of memory, which is not the photo's fault. */
    private static UnrenderablePhotoException failure(IOException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError outOfMemory) {
                throw outOfMemory;
            }
            if (cause instanceof EOFException) {
                return DamagedPhoto.truncated(e);
            }
        }
        return DamagedPhoto.corrupt(e);
    }

    private static UnrenderablePhotoException damage(String warning) {
        var cause = new IIOException(warning);
        return warning.contains("remature end") ? DamagedPhoto.truncated(cause) : DamagedPhoto.corrupt(cause);
    }

    /** Uses a reader whose input is set. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ImageReader reader) throws IOException, UnrenderablePhotoException;
    }
}
