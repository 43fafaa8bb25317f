package homeinventory.photos.engine;

/** Which decoders to use. */
public enum Decoding {
    /** Skia where its native library loads, before the decoders of {@link #JDK}. */
    FASTEST,
    /** Our own and the JDK's. A native one only for a format that the JDK does not know. */
    JDK
}
