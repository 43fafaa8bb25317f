package homeinventory.photos.stack.chaos;

import homeinventory.photos.engine.RenderedPhoto;
import homeinventory.photos.engine.ThumbnailEngine;
import homeinventory.photos.engine.ThumbnailFormat;
import homeinventory.photos.engine.UnrenderablePhotoException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The real engine, except that one photo ends the process that renders it, as a crash in native code does. */
final class MortalEngine implements ThumbnailEngine {
    private static final int ABORTED = 134;

    private final ThumbnailEngine real;
    private final Path poison;

    MortalEngine(ThumbnailEngine real, Path folder) {
        this.real = real;
        this.poison = poison(folder);
    }

    /** Where the photo is, if there is one. */
    static Path poison(Path folder) {
        return folder.resolve("poison");
    }

    @Override
    public RenderedPhoto render(byte[] original, List<Integer> boxesPixels)
            throws UnrenderablePhotoException, InterruptedException {
        if (isPoison(original)) {
            Runtime.getRuntime().halt(ABORTED);
        }
        return real.render(original, boxesPixels);
    }

    private boolean isPoison(byte[] original) {
        try {
            return Files.exists(poison) && Arrays.equals(original, Files.readAllBytes(poison));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + poison, e);
        }
    }

    @Override
    public ThumbnailFormat outputFormat() {
        return real.outputFormat();
    }
}
