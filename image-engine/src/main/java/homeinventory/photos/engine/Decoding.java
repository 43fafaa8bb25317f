package homeinventory.photos.engine;

/** Which decoders to use. */
public enum Decoding {
    /** Skia where its native library loads, the JDK's own otherwise, and for photos that Skia does not take. */
    FASTEST,
    /** The JDK's own only, and libwebp for WebP, which the JDK does not know. */
    JDK
}
