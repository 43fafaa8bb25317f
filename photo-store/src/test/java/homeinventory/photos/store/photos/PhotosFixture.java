package homeinventory.photos.store.photos;

import static org.assertj.core.api.Assertions.assertThat;

import homeinventory.photos.model.GeneratedThumbnails;
import homeinventory.photos.model.PhotoId;
import homeinventory.photos.model.ProcessingStart;
import homeinventory.photos.store.NewPhotoFixture;
import homeinventory.photos.store.TestDatabase;
import homeinventory.photos.store.events.AppendEvents;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the package as the configuration makes them, and photos in the states that tests need. */
record PhotosFixture(
        PhotoCatalogue catalogue,
        RetryPhotos retry,
        DispatchQueue queue,
        ThumbnailProgress progress,
        AttemptHistory history,
        PhotoStatistics statistics,
        PhotoUpkeep upkeep,
        PermanentFailures permanentFailures) {

    static final GeneratedThumbnails THUMBNAILS =
            new GeneratedThumbnails("small.webp", "medium.webp", "large.webp", "XRgODZpwd4eBiIiHiHiIh3iACPeI");

    static PhotosFixture on(TestDatabase database) {
        return on(database.dataSource());
    }

    static PhotosFixture on(DataSource dataSource) {
        JdbcClient jdbc = JdbcClient.create(dataSource);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        AppendEvents append = new AppendEvents(List.of());
        return new PhotosFixture(
                new PhotoCatalogue(jdbc, append, new InsertPhotoRow(jdbc, transaction)),
                new RetryPhotos(jdbc, append, transaction),
                new DispatchQueue(jdbc, transaction),
                new PhotosConfiguration().thumbnailProgress(jdbc),
                new AttemptHistory(jdbc),
                new PhotoStatistics(jdbc),
                new PhotoUpkeep(jdbc),
                new PermanentFailures(jdbc));
    }

    Photo pending(NewPhotoFixture fixture) {
        assertThat(catalogue.insert(fixture.build(), null)).isInstanceOf(InsertResult.Inserted.class);
        return current(fixture);
    }

    Photo processing(NewPhotoFixture fixture) {
        pending(fixture);
        assertThat(progress.start(fixture.id(), 1).state()).isEqualTo(ProcessingStart.State.FIRST_ATTEMPT);
        return current(fixture);
    }

    Photo complete(NewPhotoFixture fixture) {
        processing(fixture);
        assertThat(progress.complete(fixture.id(), 1, THUMBNAILS)).isTrue();
        return current(fixture);
    }

    Photo failed(NewPhotoFixture fixture) {
        processing(fixture);
        assertThat(progress.fail(fixture.id(), 1, "the file is damaged")).isTrue();
        return current(fixture);
    }

    /** A photo that failed and was retried, so that generation 2 is pending. */
    Photo retried(NewPhotoFixture fixture) {
        failed(fixture);
        assertThat(retry.retry(fixture.workspaceId(), fixture.id())).isInstanceOf(RetryResult.Retried.class);
        return current(fixture);
    }

    Photo current(NewPhotoFixture fixture) {
        return catalogue.find(fixture.workspaceId(), fixture.id()).orElseThrow();
    }

    Photo current(Photo photo) {
        return catalogue.find(photo.workspaceId(), photo.id()).orElseThrow();
    }

    void delete(Photo photo) {
        assertThat(catalogue.delete(photo.workspaceId(), photo.id())).isPresent();
    }

    static PhotoId unknownId() {
        return NewPhotoFixture.aPhoto().id();
    }
}
