/**
 * The workflow. What is here runs again from its history after any crash, so it must do the same each time: no clock, no
 * randomness, no input or output, and no branch that depends on settings.
 */
@NullMarked
package homeinventory.photos.worker.workflow;

import org.jspecify.annotations.NullMarked;
