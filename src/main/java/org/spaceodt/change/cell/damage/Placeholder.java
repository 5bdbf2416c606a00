package org.spaceodt.change.cell.damage;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What programs and people write where there is no value, or where one is to go: {@code None}, {@code NULL}, {@code REMOVE}. */
public final class Placeholder {
    private static final Set<String> WORDS = Set.of(
            "none",
            "null",
            "nil",
            "na",
            "nan",
            "nat",
            "n/a",
            "n.a.",
            "n.a",
            "n/d",
            "n.d.",
            "s/d",
            "nulo",
            "nul",
            "ninguno",
            "ninguna",
            "cap",
            "undefined",
            "no aplica",
            "no disponible",
            "no procede",
            "sin datos",
            "sense dades",
            "not available",
            "not applicable",
            "remove",
            "delete",
            "clear",
            "empty",
            "blank",
            "unset",
            "borrar",
            "eliminar",
            "quitar",
            "suprimir",
            "vaciar",
            "limpiar",
            "vacío",
            "vacio",
            "vacía",
            "en blanco",
            "esborrar",
            "treure",
            "buidar",
            "buit",
            "buida",
            "en blanc",
            "\\n",
            "dbnull",
            "nothing",
            "missing",
            "#null",
            "?");
    private static final Pattern WRAPPED = Pattern.compile("[<(\\[{«\"'](.+)[>)\\]}»\"']");
    private static final Pattern DASHES = Pattern.compile("[-–—_.?]+");
    /** Of PowerShell, Java, JavaScript and Python, for what they cannot write as one value. */
    private static final Pattern OBJECT = Pattern.compile(
            "System\\.[\\w.]+(\\[])?|Microsoft\\.\\w[\\w.]+|\\[object \\w+]|\\[L?java\\.[\\w.;]+@\\w+|<.+ object at 0x\\w+>");

    private Placeholder() {}

    public static boolean isOne(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return WORDS.contains(small)
                || DASHES.matcher(text).matches()
                || WRAPPED.matcher(small).matches()
                        && WORDS.contains(WRAPPED.matcher(small).replaceFirst("$1"))
                || OBJECT.matcher(text).matches();
    }
}
