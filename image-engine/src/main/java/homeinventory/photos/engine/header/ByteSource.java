package homeinventory.photos.engine.header;

/** Where {@link FileBytes} come from: a whole file, or one that is still coming in. */
interface ByteSource {

    /** In bytes. */
    long size();

    /** Whether the file has this many bytes. A file that is still coming in says yes until its end has come. */
    boolean reaches(long end);

    /** The byte at a position that the file {@linkplain #reaches reaches}, 0 to 255. */
    int u8(long at);

    /** A copy of so many bytes, which the file reaches. */
    byte[] copy(long at, int count);
}
