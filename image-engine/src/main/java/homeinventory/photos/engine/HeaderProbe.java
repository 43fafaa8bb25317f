package homeinventory.photos.engine;

import homeinventory.photos.engine.header.PhotoHeader;
import java.nio.ByteBuffer;

/** Judges photos by their headers. It never decodes pixels. Safe for use by several threads. */
public final class HeaderProbe {
    private final ImageLimits limits;

    public HeaderProbe(ImageLimits limits) {
        this.limits = limits;
    }

    /** Begins with a photo whose bytes come in one piece after another. */
    public ArrivingPhoto begin() {
        return new ArrivingPhoto(this);
    }

    /** Judges a whole file. */
    public ProbeResult probe(byte[] file) {
        ArrivingPhoto photo = begin();
        photo.receive(ByteBuffer.wrap(file));
        return photo.result();
    }

    ProbeResult judge(PhotoHeader header) {
        return header.longSide() > limits.maxSidePixels()
                ? new ProbeResult.TooLarge(header.width(), header.height())
                : new ProbeResult.Accepted(header.format(), header.displayedWidth(), header.displayedHeight());
    }
}
