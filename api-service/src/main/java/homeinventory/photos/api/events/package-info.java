/**
 * Live events: one tailer reads each workspace's log as it grows, and every open stream follows it at its own pace. The
 * format is server-sent events (WHATWG HTML §9.2).
 */
@NullMarked
package homeinventory.photos.api.events;

import org.jspecify.annotations.NullMarked;
