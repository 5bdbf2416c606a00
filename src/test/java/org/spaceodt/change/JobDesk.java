package org.spaceodt.change;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.spaceodt.action.Action;
import org.spaceodt.action.ActionStage;
import org.spaceodt.action.Catalogue;
import org.spaceodt.change.guard.Protection;
import org.spaceodt.change.guard.SecondPerson;
import org.spaceodt.change.plan.PlanRow;
import org.spaceodt.change.plan.PlanWriting;
import org.spaceodt.change.report.RunReportPage;
import org.spaceodt.job.Origin;
import org.spaceodt.job.Stores;
import org.spaceodt.job.store.Database;
import org.spaceodt.job.store.JobStore;
import org.spaceodt.job.store.Jobs;
import org.spaceodt.job.store.StoreLocation;
import org.spaceodt.sheet.csv.CsvForm;

/** A store in a folder, and what jobs of rows stand on with it. Closing it closes the store. */
public final class JobDesk implements AutoCloseable {
    /** What people read of a plan has tests of its own. */
    public static final PlanWriting.Begin NO_FILES = subject -> new PlanWriting() {
        @Override
        public void write(PlanRow step) {}

        @Override
        public void publish(String planId) {}

        @Override
        public void close() {}
    };

    private final ActionStage stage;
    private final Path folder;
    private final AgroalDataSource dataSource;
    private final JobStore store;

    private JobDesk(ActionStage stage, Path folder, Clock clock) {
        this.stage = stage;
        this.folder = folder;
        this.dataSource = Stores.configured(StoreLocation.sqlite(folder).properties());
        this.store = Stores.migrated(dataSource, Database.SQLITE, clock);
    }

    /** @param clock of the store */
    public static JobDesk in(Path folder, ActionStage stage, Clock clock) {
        return new JobDesk(stage, folder, clock);
    }

    public JobStore store() {
        return store;
    }

    /** @param page what people read of a job; null where nobody does */
    public JobContext of(String operator, RunReportPage page, Action<?>... actions) {
        return new JobContext(
                new Jobs(store),
                new Catalogue(List.of(actions)),
                stage.webex(),
                new Whereabouts("account", "Example", false, Optional.empty(), "0", ZoneId.of("Z")),
                folder,
                Locale.ENGLISH,
                CsvForm.PLAIN,
                4,
                null,
                page,
                new IdNames(stage.webex()),
                Origin.UNKNOWN.by(operator).on("a-host"),
                Protection.of(folder, Optional.empty(), Optional.empty(), Clock.systemUTC()),
                0.1,
                SecondPerson.NOT_ASKED);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
