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

    private BaselineJpeg() {}

    /**
     * Decodes the whole picture.
     *
     * @param eighths of its width and height, rounded up
     * @return pixels row by row: 255 in the highest byte, then the colours as they are coded
     * @throws UnrenderablePhotoException if the file is damaged, of another kind, or its end is missing
     */
    public static int[] pixels(byte[] file, JpegHeader header, int eighths)
            throws UnrenderablePhotoException, UnreadableHeaderException {
        Frame frame = FrameReader.read(header);
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
