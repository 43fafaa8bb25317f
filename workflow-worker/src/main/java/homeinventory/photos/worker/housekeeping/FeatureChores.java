package homeinventory.photos.worker.housekeeping;

/** Activities of an optional feature that the sweep calls too. */
public interface FeatureChores {}
