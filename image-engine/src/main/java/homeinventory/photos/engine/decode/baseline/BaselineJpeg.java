package homeinventory.photos.engine.decode.baseline;

import homeinventory.photos.engine.UnrenderablePhotoException;
import homeinventory.photos.engine.header.JpegHeader;
import homeinventory.photos.engine.header.UnreadableHeaderException;
import java.util.List;

/**
 * A JPEG of one scan in baseline or extended sequential coding with Huffman codes and 8 bits (ITU-T T.81), grey or YCbCr:
 * what cameras write. Most coefficients are only passed over, which is what makes it faster than a
 * general decoder: see docs/adr/0010.
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
     * Reads what comes before the picture data.
     *
     * @throws UnrenderablePhotoException if it is damaged, or of another kind
     */
    public static BaselineJpeg of(byte[] file, JpegHeader header)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        return new BaselineJpeg(file, FrameReader.read(header));
    }

    /**
     * Decodes all of the picture.
     *
     * @param eighths of its width and height, rounded up
     * @return 255 and colours as they are coded, row by row
     * @throws UnrenderablePhotoException if anything about the data is wrong, its end included
     */
    public int[] pixels(int eighths) throws UnrenderablePhotoException {
        var bits = new BitReader(new ScanBytes(file, frame.data()));
        var blocks = new BlockReader(bits);
        List<Channel> channels = frame.components().stream()
                .map(component -> new Channel(component, eighths, frame))
                .toList();
        var restarts = new Restarts(frame.restartInterval(), bits, channels);
        for (int row = 0; row < frame.unitRows(); row++) {
            for (int column = 0; column < frame.unitColumns(); column++) {
                restarts.beforeUnit();
                for (Channel channel : channels) {
                    channel.readUnit(blocks, column);
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
