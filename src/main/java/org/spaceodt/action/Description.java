package org.spaceodt.action;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spaceodt.change.cell.CellType;
import org.spaceodt.change.cell.Kind;
import org.spaceodt.text.Text;

/**
 * What people and programs know an action by. Its texts have the keys {@code id.label}, {@code id.help}, and of each
 * parameter {@code id.parameter}.
 *
 * @param id such as {@code ubicacion_configurar_pstn}: on the command line, in paths, in files
 * @param scopes that a token needs, all of them
 * @param subject parameters each of which names what a row changes. Rows of a table are worked on at the same time, so two
 *     with the same in one of these would be in each other's way. What is only added to, without harm to what others add at
 *     the same time, is no subject: that is then what is added
 * @param stage whether it is a stage of a run over people, which has its own table: not offered where tables of any columns
 *     choose their actions by themselves
 */
@RegisterResourceBundle(bundleName = Description.BUNDLE)
public record Description(
        String id,
        Section section,
        List<Parameter> parameters,
        List<String> scopes,
        List<String> subject,
        boolean stage) {
    public static final String BUNDLE = "org.spaceodt.action.actions";

    public Description {
        for (String name : subject) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new IllegalArgumentException(id + " has no parameter " + name);
            }
        }
    }

    public Description(
            String id, Section section, List<Parameter> parameters, List<String> scopes, List<String> subject) {
        this(id, section, parameters, scopes, subject, false);
    }

    /** The same of a stage of a run. */
    public Description asStage() {
        return new Description(id, section, parameters, scopes, subject, true);
    }

    /** Where it stands in menus. */
    public enum Section {
        LOCATION,
        PERSON,
        WORKSPACE
    }

    /**
     * @param name canonical: a CSV column with this name needs no mapping
     * @param type what a cell may hold
     * @param example that would pass
     * @param oldNames under which it is accepted as well, such as {@code address_line1}
     */
    public record Parameter(String name, CellType type, boolean required, String example, List<String> oldNames) {
        public static Parameter required(String name, CellType type) {
            return new Parameter(name, type, true, type.example(), List.of());
        }

        public static Parameter required(String name, Kind kind) {
            return required(name, CellType.one(kind));
        }

        public static Parameter optional(String name, CellType type) {
            return new Parameter(name, type, false, type.example(), List.of());
        }

        public static Parameter optional(String name, Kind kind) {
            return optional(name, CellType.one(kind));
        }

        /** With an example of its own. */
        public Parameter like(String other) {
            return new Parameter(name, type, required, other, oldNames);
        }

        public Parameter formerly(String... names) {
            return new Parameter(name, type, required, example, List.of(names));
        }
    }

    /** The row with its cells under the names of today; what has its name of today already wins. */
    public Row canonical(Row row) {
        Map<String, String> cells = new LinkedHashMap<>(row.cells());
        for (Parameter parameter : parameters) {
            for (String old : parameter.oldNames()) {
                String cell = cells.remove(old);
                if (cell != null) {
                    cells.putIfAbsent(parameter.name(), cell);
                }
            }
        }
        return new Row(row.number(), cells);
    }

    /** Something to say from the texts of the actions. */
    public static Text text(String key, String... values) {
        return Text.of(BUNDLE, key, values);
    }

    public String label(Locale language) {
        return Text.of(BUNDLE, id + ".label").in(language);
    }

    public String help(Locale language) {
        return Text.of(BUNDLE, id + ".help").in(language);
    }

    public String help(Parameter parameter, Locale language) {
        return Text.of(BUNDLE, id + "." + parameter.name()).in(language);
    }
}
