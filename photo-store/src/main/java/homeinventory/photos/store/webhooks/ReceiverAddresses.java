package homeinventory.photos.store.webhooks;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses webhooks may call. What a workspace's administrator writes into a URL must not reach what only this
 * network can: databases, other services, the cloud's metadata (OWASP, Server-Side Request Forgery). Names are looked up here,
 * and whoever calls must connect to what was returned, not look them up again.
 *
 * @param privateAllowed whether the network is the administrators' own, so that they may call anything in it, and this machine
 *     by plain {@code http}
 */
public record ReceiverAddresses(boolean privateAllowed) {

    /**
     * What the IANA registries of special-purpose addresses (RFC 6890) keep from being reached globally, and multicast. The one
     * for anycast in 192.88.99.0/24 and those for embedded IPv4 addresses are here since they lead elsewhere.
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

    /** All that is global unicast (RFC 4291 §2.4, IANA). */
    private static final AddressBlock GLOBAL_V6 = AddressBlock.of("2000::/3");

    private static final List<AddressBlock> NOT_PUBLIC_V6 = Stream.of(
                    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(AddressBlock::of)
            .toList();

    /**
     * Looks up a receiver's addresses.
     *
     * @return at least one, each of which may be called
     * @throws ForbiddenReceiverException if one may not, or there is none
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
     * @return at least one, each of which may be called
     * @throws ForbiddenReceiverException if one may not, or there is none
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
