package org.spaceodt.sandbox.tenant.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A list of names, each with its spelling in an e-mail address: ASCII, lower case, letters only, different for every name. */
final class NamePool {
    static final NamePool FIRST = new NamePool("""
            Abril Ada Adrià Agnès Aina Aitana Alba Alejandra Alejandro Àlex Alicia Aleix Almudena Amparo Ana Andrea Andrés Àngels
            Anna Antonio Araceli Ariadna Arnau Asunción Beatriz Begoña Belén Berta Biel Blai Blanca Bruno Carla Carles Carlos
            Carmen Carme Catalina Cèlia Cesc Claudia Clara Concepción Cristina Daniel David Dídac Diego Dolors Eduardo Elena
            Elisenda Eloi Elsa Emilio Encarnación Enric Ester Eulàlia Eva Fàtima Federico Felipe Ferran Fernando Francesc
            Francisco Gabriel Gal·la Gemma Gerard Glòria Gonzalo Guillem Guillermo Helena Héctor Hug Ignacio Inés Inmaculada Iria
            Irene Isabel Isidre Iván Jan Jaume Javier Jesús Joan Joana Joaquín Jofre Jordi Jorge José Josefina Josep Juan Judit
            Júlia Julián Laia Laura Leire Lidia Lluc Lluís Llúcia Lourdes Lucía Luis Magí Manel Manuel Marc Marçal Marcel·lí María
            Mariona Marina Mario Marta Martí Mateu Mercè Mercedes Meritxell Miguel Mireia Miquel Mónica Montserrat Natàlia Neus
            Nicolás Noelia Núria Oleguer Olga Oriol Óscar Pablo Paloma Pascual Patricia Pau Paula Pedro Pere Pilar Pol Queralt
            Quim Rafael Raimon Ramón Raquel Raúl Remedios Ricard Ricardo Roc Rocío Roger Rosa Rosalía Rosario Rubén Ruth Salvador
            Sandra Santiago Sara Sebastián Sergi Sergio Sílvia Sofía Soledad Sonia Susana Teresa Tomàs Toni Trinidad Úrsula
            Valentí Vanesa Verónica Vicente Víctor Violeta Xavier Xènia Yolanda Zoe
            """);

    static final NamePool LAST = new NamePool("""
            Abad Aguilar Agustí Alarcón Albiol Alcaraz Alegre Alemany Alsina Álvarez Amat Andreu Aragonès Arenas Arias Armengol
            Arnau Arroyo Ballester Balaguer Baños Barberà Barceló Bautista Bayona Beltrán Benítez Bernat Blanco Boix Bonet Bosch
            Botella Bravo Burgos Busquets Caballero Cabrera Calatayud Calvo Campos Camps Cano Canals Capdevila Carbonell Cardona
            Carrasco Casals Casanovas Castañeda Castaño Castells Castillo Català Cervera Claramunt Clemente Coll Colomer Comas
            Cortés Costa Crespo Cuevas Dalmau Díaz Domènech Domínguez Durán Escribano Espinosa Esteve Fabregat Farré Feliu
            Fernández Ferrer Ferrándiz Figueras Flores Font Fontanals Forn Franch Fuentes Fuster Galán Gallardo Garcés García
            Garriga Gascón Gil Giménez Giralt Gómez González Gràcia Granados Grau Guàrdia Guerrero Gutiérrez Hernández Herrera
            Hidalgo Ibáñez Iglesias Izquierdo Jiménez Jordà Juárez León Llobet Llopis Llorens López Lozano Lucena Maldonado Marín
            Marquès Martínez Martorell Mas Massana Medina Méndez Mestre Millán Miralles Molina Moliner Moll Montaner Montoya Mora
            Morales Moreno Muñoz Muntaner Navarro Nicolau Nogués Núñez Ochoa Oliva Olivella Ordóñez Oriol Orozco Ortega Ortiz
            Pallarès Paredes Parera Pascual Pastor Peiró Peña Perelló Pérez Piñol Plana Pons Prat Prieto Puig Pujol Quintana
            Ràfols Ramírez Ramos Redondo Reig Reyes Ribas Ribera Riera Ríos Ripoll Rivas Roca Rodríguez Roig Román Romero Ros
            Rovira Rubio Ruiz Sabater Sáez Sala Salas Salvat Sánchez Sanchis Santamaría Santos Sanz Saura Segura Serra Serrano
            Sierra Simó Solà Soler Soria Soriano Sorolla Suárez Tarragó Tébar Tena Tomás Torrent Torres Trias Trujillo Ubach
            Urbano Ureña Valero Valls Vargas Vázquez Vega Velasco Vendrell Ventura Verdaguer Vicens Vidal Vila Vilanova Vilella
            Villalba Viñas Vives Xirau Ybarra Zamora Zapata
            """);

    private final String[] names;
    private final String[] ascii;
    private final Map<String, Integer> byAscii = new HashMap<>();

    private NamePool(String text) {
        this.names = text.strip().split("\\s+");
        this.ascii = Arrays.stream(names).map(NamePool::toAscii).toArray(String[]::new);
        for (int i = 0; i < ascii.length; i++) {
            byAscii.put(ascii[i], i);
        }
        if (byAscii.size() != ascii.length) {
            throw new IllegalStateException("two names are spelt alike in an e-mail address");
        }
    }

    int size() {
        return names.length;
    }

    String name(int index) {
        return names[index];
    }

    String ascii(int index) {
        return ascii[index];
    }

    /** The index of the name with this spelling, or -1. */
    int find(String spelling) {
        return byAscii.getOrDefault(spelling, -1);
    }

    private static String toAscii(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return plain.replaceAll("[^a-z]", "");
    }
}
