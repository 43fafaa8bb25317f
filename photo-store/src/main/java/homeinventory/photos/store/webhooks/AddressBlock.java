package homeinventory.photos.store.webhooks;

import java.math.BigInteger;
import java.net.InetAddress;

/**
 * A block of addresses with a common prefix (RFC 4632 §3.1).
 *
 * @param first an address of the block
 * @param bits length of the prefix
 */
record AddressBlock(InetAddress first, int bits) {

    /** Reads {@code 10.0.0.0/8} or {@code 2000::/3}. */
    static AddressBlock of(String text) {
        String[] parts = text.split("/", 2);
        return new AddressBlock(InetAddress.ofLiteral(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        int length = first.getAddress().length;
        if (address.getAddress().length != length) {
            return false;
        }
        int rest = length * Byte.SIZE - bits;
        return prefix(address, rest).equals(prefix(first, rest));
    }

    private static BigInteger prefix(InetAddress address, int rest) {
        return new BigInteger(1, address.getAddress()).shiftRight(rest);
    }
}
