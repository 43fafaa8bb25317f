package homeinventory.photos.engine.jpeg.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import homeinventory.photos.engine.jpeg.JpegHeader;
import java.util.List;

/**
 * A JPEG of one scan in baseline or extended sequential coding with Huffman codes and 8 bits (ITU-T T.81), grey or YCbCr:
 * what cameras write. It skips most coefficients, and is therefore faster than a general decoder: see
 * docs/adr/0010.
 */
public final class BaselineJpeg {
    private static final int EIGHTHS = Component.BLOCK_SIDE;

    private final byte[] file;
    private final Frame frame;

    private BaselineJpeg(byte[] file, Frame frame) {
        this.file = file;
        this.frame = frame;
    }

    /**
     * Reads the tables and the frame, which come before the picture data.
     *
     * @throws UnrenderablePhotoException if the file is damaged or of another kind
     */
    public static BaselineJpeg of(byte[] file, JpegHeader header)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        return new BaselineJpeg(file, FrameReader.read(header));
    }

    /**
     * Decodes the whole picture.
     *
     * @param eighths of its width and height, rounded up
     * @return pixels row by row: 255 in the highest byte, then the colours as they are coded
     * @throws UnrenderablePhotoException if the data is damaged or its end is missing
     */
    public int[] pixels(int eighths) throws UnrenderablePhotoException {
        var bits = new BitReader(new ScanBytes(file, frame.data()));
        var blocks = new BlockReader(bits);
        List<Channel> channels = frame.components().stream()
                .map(component -> new Channel(component, eighths, frame))
                .toList();
        var restarts = new Restarts(frame.restartInterval(), bits, channels);
        for (int row = 0; row < frame.mcuRows(); row++) {
            for (int column = 0; column < frame.mcuColumns(); column++) {
                restarts.beforeMcu();
                for (Channel channel : channels) {
                    channel.readMcu(blocks, column);
                }
            }
            for (Channel channel : channels) {
                channel.finishRow(row);
            }
        }
        bits.requireEnd();
        return Colours.pixels(
                channels.stream().map(Channel::plane).toList(),
                Math.ceilDiv(frame.width() * eighths, EIGHTHS),
                Math.ceilDiv(frame.height() * eighths, EIGHTHS));
    }
}
