package org.spaceodt.change.recipe;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Row;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.input.RowChecker;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.sheet.TableShape;

/** A site: its location, and what a row gives for it beside: PSTN, main number, caller id, outgoing permissions. */
public final class LocationRecipe implements Recipe {
    private final LocationEntity entity;
    private final Catalogue catalogue;
    private final StaticPolicy policy;

    private LocationRecipe(LocationEntity entity, Catalogue catalogue, StaticPolicy policy) {
        this.entity = entity;
        this.catalogue = catalogue;
        this.policy = policy;
    }

    /**
     * With the policy of the out-dir.
     *
     * @throws IOException when that cannot be read
     */
    public static LocationRecipe of(LocationEntity entity, JobContext place) throws IOException {
        StaticPolicy policy = StaticPolicy.read(place.v21(), place.webex().json());
        return new LocationRecipe(entity, place.catalogue(), policy);
    }

    @Override
    public RowKind kind() {
        return RowKind.LOCATION;
    }

    @Override
    public String subject() {
        return entity.id();
    }

    @Override
    public TableShape shape() {
        return LocationColumns.SHAPE;
    }

    @Override
    public Map<String, Kind> places() {
        Map<String, Kind> places = new LinkedHashMap<>();
        places.put(LocationColumns.LOCATION_ID, Kind.LOCATION);
        places.put(LocationColumns.NAME, Kind.LOCATION);
        return places;
    }

    @Override
    public Standing standing(JobContext place) {
        return new Standing(Map.of(), policy.found());
    }

    @Override
    public List<String> purpose() {
        return List.of(entity.id(), policy.defaultOutgoingProfile().orElse(""));
    }

    @Override
    public String first() {
        return entity.action();
    }

    @Override
    public String keyOf(Row row) {
        return LocationSteps.key(row);
    }

    @Override
    public String entityType() {
        return entity.id();
    }

    @Override
    public String stage(String action) {
        return Stage.of(action).id();
    }

    @Override
    public RowChecker checker(PlanningSession session) {
        return new LocationCheck(entity, new LocationSteps(entity, catalogue, session.plans(), policy), session);
    }
}
