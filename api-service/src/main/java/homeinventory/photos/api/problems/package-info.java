/** Errors as clients see them: RFC 9457 problem details with stable types. */
@NullMarked
package homeinventory.photos.api.problems;

import org.jspecify.annotations.NullMarked;
