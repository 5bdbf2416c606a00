package org.spaceodt.change.softphone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.spaceodt.action.Catalogue;
import org.spaceodt.action.Directory;
import org.spaceodt.action.Row;
import org.spaceodt.action.apply.Plans;
import org.spaceodt.change.JobContext;
import org.spaceodt.change.PlanningSession;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.change.cell.RowCountry;
import org.spaceodt.change.input.GivenRows;
import org.spaceodt.change.input.Recipe;
import org.spaceodt.change.input.RowChecker;
import org.spaceodt.change.input.RowKind;
import org.spaceodt.change.lookup.LookUps;
import org.spaceodt.diagnostic.Diagnostic;
import org.spaceodt.sheet.HowToRead;
import org.spaceodt.sheet.Meant;
import org.spaceodt.sheet.Table;
import org.spaceodt.sheet.TableShape;
import org.spaceodt.sheet.source.Source;
import org.spaceodt.sheet.source.TableLimits;

/** People who become softphones: a row is one person, done stage by stage. Immutable. */
public final class SoftphoneRecipe implements Recipe {
    /** What is done, in files, store and lists of jobs. */
    public static final String SUBJECT = "v2_bulk_run";

    private final SoftphoneColumns columns;
    private final List<SoftphoneStage> stages;
    private final SoftphonePolicy policy;
    /** The stage at which somebody goes on, by address; everybody else begins with the first. */
    private final SortedMap<String, SoftphoneStage> from;

    private final LookUps lookUps;

    private SoftphoneRecipe(
            SoftphoneColumns columns,
            List<SoftphoneStage> stages,
            SoftphonePolicy policy,
            Map<String, SoftphoneStage> from,
            LookUps lookUps) {
        this.lookUps = lookUps;
        this.columns = columns;
        this.stages = stages;
        this.policy = policy;
        this.from = new TreeMap<>(from);
    }

    /**
     * With the policy of the out-dir.
     *
     * @throws IOException when that cannot be read
     */
    public static SoftphoneRecipe of(JobContext place) throws IOException {
        return of(place.catalogue(), SoftphonePolicy.read(policy(place)));
    }

    /**
     * With a policy that somebody sent.
     *
     * @throws IOException when that cannot be read
     */
    public static SoftphoneRecipe of(JobContext place, Source policy) throws IOException {
        return of(place.catalogue(), SoftphonePolicy.read(policy));
    }

    /** With a policy that somebody gave: an object. */
    public static SoftphoneRecipe of(JobContext place, JsonNode policy) {
        return of(place.catalogue(), SoftphonePolicy.of(policy, SoftphonePolicy.FILE));
    }

    private static SoftphoneRecipe of(Catalogue catalogue, SoftphonePolicy policy) {
        return new SoftphoneRecipe(
                SoftphoneColumns.of(catalogue),
                Arrays.stream(SoftphoneStage.values())
                        .filter(stage -> catalogue.find(stage.id()).isPresent())
                        .toList(),
                policy,
                Map.of(),
                LookUps.live());
    }

    /**
     * The same for people whom an earlier run left undone: what it has done of their stages is not done again.
     *
     * @param failed the id of the stage at which somebody goes on, by address; any other text is the first
     */
    public SoftphoneRecipe from(Map<String, String> failed) {
        Map<String, SoftphoneStage> begin = new HashMap<>();
        failed.forEach((email, stage) ->
                SoftphoneStage.of(stage).filter(stages::contains).ifPresent(first -> begin.put(email, first)));
        return new SoftphoneRecipe(columns, stages, policy, begin, lookUps);
    }

    /** The same that looks names up in files first. */
    public SoftphoneRecipe lookingIn(LookUps files) {
        return new SoftphoneRecipe(columns, stages, policy, from, files);
    }

    /**
     * In which row of a table somebody is, by address.
     *
     * @throws IOException when it cannot be read
     */
    public Map<String, Integer> numbers(GivenRows given) throws IOException {
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> mapping = new HashMap<>(given.mapping());
        mapping.keySet().retainAll(Set.of(SoftphoneColumns.EMAIL));
        HowToRead how = new HowToRead(mapping, TableLimits.USUAL, RowCountry.UNKNOWN, Meant.NOTHING);
        if (given.table().isPresent()) {
            Table.check(given.table().get(), columns.people(), how, one -> {}, (row, found) -> row.cell(
                            SoftphoneColumns.EMAIL)
                    .ifPresent(email -> numbers.putIfAbsent(email, row.number())));
        }
        return numbers;
    }

    /** Where the files of runs are. */
    public static Path folder(JobContext place) {
        return place.folder().resolve("v2");
    }

    /** Where the policy of the out-dir is, if it has one. */
    public static Path policy(JobContext place) {
        return folder(place).resolve(SoftphonePolicy.FILE);
    }

    /** What people read of a column; empty text for one of which nothing is said. */
    public String help(String column, Locale language) {
        return columns.help(column, language).orElse("");
    }

    @Override
    public RowKind kind() {
        return RowKind.SOFTPHONE;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<String> stages() {
        return stages.stream().map(SoftphoneStage::id).toList();
    }

    @Override
    public TableShape shape() {
        return columns.shape();
    }

    SoftphoneColumns columns() {
        return columns;
    }

    @Override
    public Map<String, Kind> places() {
        Map<String, Kind> places = new LinkedHashMap<>();
        places.put(SoftphoneColumns.LOCATION, Kind.LOCATION);
        places.put(SoftphoneColumns.LOCATION_NAME, Kind.LOCATION);
        places.put(SoftphoneColumns.EMAIL, Kind.PERSON);
        return places;
    }

    /** The policy goes under a row stage by stage, not column by column: only what is wrong with it is said here. */
    @Override
    public Standing standing(JobContext place) {
        return new Standing(
                Map.of(),
                Stream.concat(policy.found().stream(), lookUps.found().stream()).toList());
    }

    @Override
    public Optional<Directory> known(Kind kind) {
        return lookUps.of(kind);
    }

    @Override
    public List<Diagnostic> leftIn(Source table) throws IOException {
        return new Explanations(columns).leftIn(table);
    }

    @Override
    public List<String> purpose() {
        return from.isEmpty() ? List.of(SUBJECT, policy.asText()) : List.of(SUBJECT, policy.asText(), from.toString());
    }

    @Override
    public String first() {
        return stages.get(0).id();
    }

    @Override
    public String keyOf(Row row) {
        return row.cell(SoftphoneColumns.EMAIL).orElse("");
    }

    @Override
    public RowChecker checker(PlanningSession session) {
        return new SoftphoneCheck(stages, from, steps(session.plans()));
    }

    SoftphoneSteps steps(Plans plans) {
        return new SoftphoneSteps(columns, policy, plans);
    }

    @Override
    public String entityType() {
        return "softphone";
    }

    @Override
    public String stage(String action) {
        return action;
    }
}
