package homeinventory.photos.store.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses webhooks may call. An administrator's URL must not reach what is only
 * reachable inside this network: databases, other services, the cloud's metadata (OWASP, Server-Side Request Forgery). This class
 * resolves names. The caller must connect to the returned addresses and must not resolve the name again.
 *
 * @param privateAllowed whether administrators may call any address of this network, and this machine also by plain
 *     {@code http}
 */
public record ReceiverAddresses(boolean privateAllowed) {

    /**
     * Multicast, and what the IANA registries of special-purpose addresses (RFC 6890) list as not globally reachable. Also blocks
     * that lead to other addresses: 192.88.99.0/24 (anycast) and those with embedded IPv4 addresses.
     */
    private static final List<AddressBlock> NOT_PUBLIC_V4 = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3")
            .map(AddressBlock::of)
            .toList();

    /** Global unicast (RFC 4291 §2.4, IANA). */
    private static final AddressBlock GLOBAL_V6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> NOT_PUBLIC_V6 = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(AddressBlock::of)
            .toList();

    /**
     * Looks up a receiver's addresses.
     *
     * @return at least one; all may be called
     * @throws ForbiddenReceiverException if one must not be called, or there is none
     */
    public List<InetAddress> of(ReceiverUrl url) throws ForbiddenReceiverException {
        List<InetAddress> addresses = of(url.host());
        if (url.isPlain() && !(privateAllowed && addresses.stream().allMatch(InetAddress::isLoopbackAddress))) {
            throw new ForbiddenReceiverException("The URL " + url + " is not safe on its way. Use https.");
        }
        return addresses;
    }

    /**
     * Looks up a host's addresses.
     *
     * @param host a name or an address
     * @return at least one; all may be called
     * @throws ForbiddenReceiverException if one must not be called, or there is none
     */
    public List<InetAddress> of(String host) throws ForbiddenReceiverException {
        List<InetAddress> addresses;
        try {
            addresses = List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new ForbiddenReceiverException(
                    "No address was found for the host " + host + ". Look at its spelling.", e);
        }
        if (!privateAllowed && !addresses.stream().allMatch(ReceiverAddresses::isPublic)) {
            throw new ForbiddenReceiverException(
                    "The host " + host + " is not on the public internet. Use one that is, or set"
                            + " photos.webhooks.allow-private-addresses.");
        }
        return addresses;
    }

    private static boolean isPublic(InetAddress address) {
        return address.getAddress().length == 4
                ? NOT_PUBLIC_V4.stream().noneMatch(block -> block.contains(address))
                : GLOBAL_V6.contains(address) && NOT_PUBLIC_V6.stream().noneMatch(block -> block.contains(address));
    }
}
