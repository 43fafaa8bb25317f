/** Faults of real parts under load; run by {@code ./mvnw verify -Pchaos} and never otherwise. */
@NullMarked
package homeinventory.photos.stack.chaos;

import org.jspecify.annotations.NullMarked;
