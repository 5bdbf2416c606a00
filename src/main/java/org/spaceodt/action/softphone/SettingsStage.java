package org.spaceodt.action.softphone;

import static org.spaceodt.action.Description.Parameter.optional;
import static org.spaceodt.action.Description.Parameter.required;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.spaceodt.action.Action;
import org.spaceodt.action.Change;
import org.spaceodt.action.Description;
import org.spaceodt.action.Description.Parameter;
import org.spaceodt.action.Fields;
import org.spaceodt.action.Names;
import org.spaceodt.action.Observed;
import org.spaceodt.action.Reading;
import org.spaceodt.action.Row;
import org.spaceodt.action.RowValues;
import org.spaceodt.action.Target;
import org.spaceodt.action.Wrote;
import org.spaceodt.action.owner.Holder;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;
import org.spaceodt.webex.WebexClient;
import org.spaceodt.webex.resource.Written;

/**
 * Settings of a person's calls, in the columns of {@link SettingFields}. Only what a row gives is changed; the rest of the
 * object is written as it was read, since the API takes it as a whole.
 */
abstract class SettingsStage implements Action<SettingsStage.Wanted> {
    private final Description description;
    private final Map<PersonSetting, Optional<String>> settings;

    /** @param settings with the column that has the API's own object, if there is one */
    SettingsStage(String id, Map<PersonSetting, Optional<String>> settings) {
        this.settings = new EnumMap<>(settings);
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(required(Holder.PERSON.column(), Kind.PERSON).formerly("user_email", "email"));
        this.settings.values().stream()
                .flatMap(Optional::stream)
                .forEach(json -> parameters.add(optional(json, Kind.JSON)));
        this.settings
                .keySet()
                .forEach(setting -> setting.columns().fields().forEach(field -> parameters.add(field.parameter())));
        parameters.add(optional(Names.ORGANIZATION, Kind.ORGANIZATION));
        this.description = new Description(
                        id,
                        Description.Section.PERSON,
                        List.copyOf(parameters),
                        List.of(Holder.PERSON.readScope(), Holder.PERSON.writeScope()),
                        List.of(Holder.PERSON.column()))
                .asStage();
    }

    /** @param fields that the row gives, by the path of the setting and the API's path in it */
    record Wanted(String person, ObjectNode fields) {}

    @Override
    public Description description() {
        return description;
    }

    @Override
    public Reading<Wanted> read(Row row) {
        RowValues cells = RowValues.of(row, description);
        ObjectNode wanted = Fields.none();
        settings.forEach((setting, json) -> setting.put(wanted, new SettingCells(setting.columns(), cells).read(json)));
        return cells.reading(() -> new Wanted(cells.needed(Holder.PERSON.column()), wanted));
    }

    @Override
    public Observed observe(Wanted wanted, WebexClient webex) {
        if (wanted.fields().isEmpty()) {
            Target target = new Target("person", wanted.person(), "");
            return new Observed.Enough(target, Description.text("settings.none_given"));
        }
        return Holder.PERSON.observe(wanted.person(), webex, target -> {
            Map<PersonSetting, ObjectNode> answers = answers(target, wanted.fields(), webex);
            List<Text> reasons = answers.entrySet().stream()
                    .flatMap(answer -> answer.getKey().reasons(answer.getKey().in(wanted.fields()), answer.getValue()))
                    .toList();
            return reasons.isEmpty() ? found(target, answers) : new Observed.Blocked(target, reasons);
        });
    }

    @Override
    public Optional<Text> notYet(Wanted wanted, Change.Effective earlier) {
        return wanted.fields().isEmpty() ? Optional.empty() : AssignCallingLicense.notYet(earlier);
    }

    /** @param about objects that have a field in it are read, and no others */
    private Map<PersonSetting, ObjectNode> answers(Target target, ObjectNode about, WebexClient webex) {
        Map<PersonSetting, ObjectNode> answers = new EnumMap<>(PersonSetting.class);
        settings.keySet().stream()
                .filter(setting -> !setting.in(about).isEmpty())
                .forEach(setting -> answers.put(setting, setting.get(target.id(), webex)));
        return answers;
    }

    private static Observed.Found found(Target target, Map<PersonSetting, ObjectNode> answers) {
        ObjectNode fields = Fields.none();
        ObjectNode image = Fields.none();
        answers.forEach((setting, answer) -> {
            ObjectNode whole = setting.whole(answer);
            setting.put(image, whole);
            setting.put(fields, setting.columns().writable(whole));
        });
        return new Observed.Found(target, fields, image);
    }

    @Override
    public Desired desired(Wanted wanted, Observed observed) {
        return Desired.of(wanted.fields());
    }

    /** What was looked at is looked at again: a row may have asked for more than it changes. */
    @Override
    public Observed readBack(Change.Effective change, WebexClient webex) {
        ObjectNode about = change.image().deepCopy();
        Stream.of(change.before(), change.after()).forEach(fields -> about.setAll(fields));
        return Holder.PERSON.settings(change.target(), target -> found(target, answers(target, about, webex)));
    }

    @Override
    public Wrote write(Change.Effective change, WebexClient webex) {
        ObjectNode fields = Fields.toWrite(change.before(), change.after());
        List<Written> written = settings.keySet().stream()
                .filter(setting -> !setting.in(fields).isEmpty())
                .map(setting -> setting.write(change.target().id(), setting.in(fields), webex))
                .toList();
        return Wrote.of(change.target(), written);
    }

    @Override
    public Map<String, Text> irreversible(Change.Effective done) {
        return Map.of();
    }
}
