package homeinventory.photos.worker.activities;

import homeinventory.photos.model.regeneration.RegenerationId;

/** Breaks the rule of {@code OptionalFeaturesTest}, which has to notice it. */
public record AttemptWithRegeneration(RegenerationId regeneration) {}
