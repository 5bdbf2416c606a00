package org.spaceodt.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.spaceodt.change.cell.Heading;

/**
 * What people call our columns in Spanish, Catalan and English, and what Control Hub calls them in its downloads. A name of ours always
 * comes first: these are tried only where a table has none for the column.
 */
public final class Headings {
    /**
     * Column, Spanish, Catalan, English, Control Hub. Of the columns that a heading may mean, the first one here that a table may have is
     * meant.
     */
    private static final String TABLE = """
            user_email | correo, correo electrónico | correu, correu electrònic | mail, e-mail | User ID/Email (Required), User ID/Email, Email
            email | correo, correo electrónico | correu, correu electrònic | mail, e-mail | User ID/Email (Required), User ID/Email, Email
            person_id | persona, usuario, correo, correo electrónico | persona, usuari, correu, correu electrònic | person, user, mail, e-mail | User ID/Email (Required), User ID/Email, Email
            workspace_id | espacio, espacio de trabajo | espai, espai de treball | workspace, workspace name |
            first_name | nombre, nombre de pila | nom, nom de pila | | First Name
            last_name | apellido, apellidos | cognom, cognoms | surname | Last Name
            name | nombre, sede, ubicación | nom, seu, ubicació | location, site | Location Name, Location Name (Required)
            display_name | nombre, nombre para mostrar, nombre completo, espacio, espacio de trabajo | nom, nom per mostrar, nom complet, espai, espai de treball | full name, workspace, workspace name | Display Name
            location_name | sede, ubicación | seu, ubicació | location, site | Location
            location_id | sede, ubicación | seu, ubicació | location, site, location name | Location
            target_location_id | sede de destino, ubicación de destino, nueva sede, nueva ubicación | seu de destinació, ubicació de destinació, nova seu, nova ubicació | target location, new location |
            external_id | id externo, código externo | id extern, codi extern | external code |
            org_id | organización | organització | organization |
            extension | extensión | extensió | ext | Extension
            target_extension | nueva extensión, extensión de destino | nova extensió, extensió de destinació | new extension |
            main_number | cabecera, número de cabecera, número principal | capçalera, número de capçalera, número principal | main line | Main Number
            phone_number | teléfono, número, número de teléfono, cabecera, número de cabecera | telèfon, número, número de telèfon, capçalera, número de capçalera | phone, number, telephone | Phone Number
            primary_number | teléfono, número, número principal, número de teléfono | telèfon, número, número principal, número de telèfon | phone, number, phone number | Phone Number
            phone_numbers | teléfonos, números, números de teléfono, numeraciones, teléfono, número | telèfons, números, números de telèfon, numeracions, telèfon, número | phones, numbers, phone, number | Phone Number, Phone Numbers
            alternate_numbers | números alternativos | números alternatius | alternative numbers |
            target_phone_number | nuevo número, nuevo teléfono | nou número, nou telèfon | new number, new phone number |
            remove_phone_number | quitar número | treure número | remove number |
            legacy_phone_number | número antiguo, intercom | número antic, intercom | legacy number, intercom |
            number_type | tipo de número | tipus de número | type of number | Number Type
            time_zone | zona horaria, huso horario | zona horària, fus horari | timezone | Time Zone
            preferred_language | idioma, idioma preferido | idioma, llengua, idioma preferit | language | Preferred Language
            announcement_language | idioma de locuciones, idioma de los anuncios | idioma de locucions, idioma dels anuncis | language of announcements | Announcement Language
            address1 | dirección, domicilio, calle, dirección 1 | adreça, domicili, carrer, adreça 1 | address, street, address 1 | Street Address, Address Line 1
            address2 | dirección 2 | adreça 2 | address 2 | Address Line 2
            city | ciudad, población, localidad, municipio | ciutat, població, localitat, municipi | town | City
            state | provincia | província | province | State/Province/Region, State
            postal_code | código postal, cp | codi postal, cp | zip, zip code, postcode | ZIP/Postal Code, Postal Code
            country | país | país | | Country/Region, Country
            latitude | latitud | latitud | |
            longitude | longitud | longitud | |
            notes | notas, observaciones | notes, observacions | remarks |
            licenses | licencias | llicències | licences |
            calling_license_id | licencia, licencia de calling | llicència, llicència de calling | license, licence, calling license |
            add_license_ids | añadir licencias, licencias que añadir | afegir llicències, llicències a afegir | add licenses, add licences |
            remove_license_ids | quitar licencias, licencias que quitar | treure llicències, llicències a treure | remove licenses, remove licences |
            premise_route_type | tipo de ruta | tipus de ruta | route type |
            premise_route_id | ruta, troncal, grupo de rutas | ruta, troncal, grup de rutes | route, trunk, route group |
            route_group_id | grupo de rutas | grup de rutes | |
            default_outgoing_profile | perfil, perfil saliente | perfil, perfil sortint | outgoing profile |
            destination | destino, desvío | destinació, desviament | forward to |
            prefix | prefijo | prefix | |
            call_queue_names | cola, colas | cua, cues | queue, queues, call queues |
            active | activo | actiu | |
            selected | seleccionado, selección | seleccionat, selecció | selection |
            """;

    private static final List<Names> ALL = TABLE.lines().map(Names::of).toList();

    /**
     * Columns of Control Hub's users that nobody reads here: nothing is said of them. Of services it has one each, with TRUE and FALSE,
     * which is why the rest of such a file is passed over, too.
     */
    private static final String USERS = Heading.key("User ID/Email (Required)");

    private static final Map<String, List<String>> BY_KEY = byKey();

    private Headings() {}

    /**
     * @param column canonical
     * @param controlHub as Control Hub's downloads have it
     */
    public record Names(
            String column, List<String> spanish, List<String> catalan, List<String> english, List<String> controlHub) {
        private static Names of(String line) {
            List<List<String>> cells = Arrays.stream(line.split("\\|", -1))
                    .map(cell -> Arrays.stream(cell.split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList())
                    .toList();
            return new Names(cells.get(0).get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4));
        }

        Stream<String> all() {
            return Stream.of(spanish, catalan, english, controlHub).flatMap(List::stream);
        }
    }

    /** All of them, for the documentation. */
    public static List<Names> all() {
        return ALL;
    }

    /** The columns that a heading may mean, by canonical name, the likeliest first. */
    public static List<String> columns(String heading) {
        return BY_KEY.getOrDefault(Heading.key(heading), List.of());
    }

    /** Whether they are those of Control Hub's download of users. */
    static boolean areOfControlHub(List<String> headings) {
        return headings.stream().map(Heading::key).anyMatch(USERS::equals);
    }

    private static Map<String, List<String>> byKey() {
        Map<String, List<String>> columns = new HashMap<>();
        for (Names names : ALL) {
            Set<String> keys = names.all().map(Heading::key).collect(Collectors.toSet());
            keys.forEach(key ->
                    columns.computeIfAbsent(key, each -> new ArrayList<>()).add(names.column()));
        }
        return columns;
    }
}
