/** The event log: what happened to photos, in commit order per workspace. Other packages of the store may use this one. */
@NullMarked
package homeinventory.photos.store.events;

import org.jspecify.annotations.NullMarked;
