package org.spaceodt.action;

import io.quarkus.runtime.annotations.RegisterResourceBundle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 */
@RegisterResourceBundle(bundleName = Description.BUNDLE)
public record Description(
        String id, Section section, List<Parameter> parameters, List<String> scopes, List<String> subject) {
    public static final String BUNDLE = "org.spaceodt.action.actions";

    public Description {
        for (String name : subject) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new IllegalArgumentException(id + " has no parameter " + name);
            }
        }
    }

    /** Where it stands in menus. */
    public enum Section {
        LOCATION,
        PERSON,
        WORKSPACE
    }

    /**
     * @param name canonical: a CSV column with this name needs no mapping
     * @param example that would pass
     * @param oldNames under which it is accepted as well, such as {@code address_line1}
     */
    public record Parameter(String name, Type type, boolean required, String example, List<String> oldNames) {
        public static Parameter required(String name, Type type, String example, String... oldNames) {
            return new Parameter(name, type, true, example, List.of(oldNames));
        }

        public static Parameter optional(String name, Type type, String example, String... oldNames) {
            return new Parameter(name, type, false, example, List.of(oldNames));
        }
    }

    /** What a cell may hold. */
    public enum Type {
        TEXT,
        /** An id in either form, or the name of the location. */
        LOCATION,
        /** An id in either form, or the e-mail address of the person. */
        PERSON,
        WORKSPACE,
        QUEUE,
        LICENSE,
        /** Ids in either form, or names of licences, separated as lists are. */
        LICENSES,
        /** A trunk or a route group, by id in either form or by name. */
        ROUTE,
        TRUNK,
        ROUTE_GROUP,
        /** E.164. */
        PHONE_NUMBER,
        PHONE_NUMBERS,
        EXTENSION,
        EMAIL,
        BOOLEAN,
        TIME_ZONE,
        LANGUAGE,
        COUNTRY,
        CHOICE,
        JSON,
        ORGANIZATION
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
