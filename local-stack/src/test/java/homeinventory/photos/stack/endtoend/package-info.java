/** The whole service as its users meet it: processes, HTTP, server-sent events, a real Temporal server. */
@NullMarked
package homeinventory.photos.stack.endtoend;

import org.jspecify.annotations.NullMarked;
