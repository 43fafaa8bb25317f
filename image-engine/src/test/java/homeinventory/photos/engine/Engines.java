package homeinventory.photos.engine;

import java.nio.ByteBuffer;

/** Engines as the worker makes them. */
final class Engines {
    static final ImageLimits LIMITS = new ImageLimits(50_000_000, 8192);
    static final int BUDGET = 70_000_000;

    private Engines() {}

    /** Judges a whole file. */
    static ProbeResult probe(byte[] file) {
        var photo = new ArrivingPhoto(LIMITS);
        photo.receive(ByteBuffer.wrap(file));
        return photo.result();
    }

    static ThumbnailEngine webp() {
        return ThumbnailEngine.create(new EngineSettings(LIMITS, ThumbnailFormat.WEBP, BUDGET));
    }

    static ThumbnailEngine jpeg() {
        return jpeg(Decoding.FASTEST);
    }

    static ThumbnailEngine jpeg(Decoding decoding) {
        return ThumbnailEngine.create(new EngineSettings(LIMITS, ThumbnailFormat.JPEG, BUDGET, decoding));
    }
}
