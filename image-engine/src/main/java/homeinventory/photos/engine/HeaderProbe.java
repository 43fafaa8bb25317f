package homeinventory.photos.engine;

import homeinventory.photos.engine.header.FileBytes;
import homeinventory.photos.engine.header.PhotoHeader;
import homeinventory.photos.engine.header.PhotoHeaders;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Probes by mapping the file, so that only the pages its header lies on are read. */
public final class HeaderProbe implements PhotoProbe {
    private final ImageLimits limits;

    public HeaderProbe(ImageLimits limits) {
        this.limits = limits;
    }

    @Override
    public ProbeResult probe(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                Arena arena = Arena.ofConfined()) {
            return probe(FileBytes.of(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena)));
        }
    }

    private ProbeResult probe(FileBytes file) {
        try {
            return PhotoHeaders.read(file).map(this::judge).orElseGet(ProbeResult.NotAPhoto::new);
        } catch (UnreadableHeaderException e) {
            return new ProbeResult.Unreadable("This photo cannot be read: " + e.getMessage() + ".");
        }
    }

    private ProbeResult judge(PhotoHeader header) {
        return header.longSide() > limits.maxSidePixels()
                ? new ProbeResult.TooLarge(header.width(), header.height())
                : new ProbeResult.Accepted(header.format(), header.displayedWidth(), header.displayedHeight());
    }
}
