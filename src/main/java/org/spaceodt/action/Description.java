package org.spaceodt.action;

import java.util.List;
import java.util.Locale;
import org.spaceodt.text.Text;

/**
 * What people and programs know an action by. Its texts have the keys {@code id.label}, {@code id.help}, and of each
 * parameter {@code id.parameter}.
 *
 * @param id such as {@code ubicacion_configurar_pstn}: on the command line, in paths, in files
 * @param scopes that a token needs, all of them
 */
public record Description(String id, Section section, List<Parameter> parameters, List<String> scopes) {
    public static final String BUNDLE = "org.spaceodt.action.actions";

    /** Where it stands in menus. */
    public enum Section {
        LOCATION,
        PERSON,
        WORKSPACE
    }

    /**
     * @param name canonical: a CSV column with this name needs no mapping
     * @param example that would pass
     */
    public record Parameter(String name, Type type, boolean required, String example) {}

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
