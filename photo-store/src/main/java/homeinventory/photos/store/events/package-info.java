/** The event log: what open pages are told, in commit order per workspace. */
@NullMarked
package homeinventory.photos.store.events;

import org.jspecify.annotations.NullMarked;
