package org.spaceodt.sandbox.tenant.origin.invented;

/**
 * A real town, with the postal code of its centre; streets and sites in it are invented.
 *
 * @param state two-letter abbreviation of the province
 * @param catalan whether sites there are named in Catalan
 */
public record Town(
        String city,
        String state,
        String postalCode,
        boolean catalan,
        String timeZone,
        String latitude,
        String longitude) {
    private static final String MADRID = "Europe/Madrid";
    private static final String CANARY = "Atlantic/Canary";

    static final Town[] SPANISH = {
        new Town("Madrid", "MD", "28001", false, MADRID, "40.4168", "-3.7038"),
        new Town("Getafe", "MD", "28901", false, MADRID, "40.3083", "-3.7329"),
        new Town("Alcalá de Henares", "MD", "28801", false, MADRID, "40.4820", "-3.3635"),
        new Town("Zaragoza", "ZA", "50001", false, MADRID, "41.6488", "-0.8891"),
        new Town("Huesca", "HU", "22001", false, MADRID, "42.1401", "-0.4089"),
        new Town("Logroño", "LR", "26001", false, MADRID, "42.4627", "-2.4450"),
        new Town("Burgos", "BU", "09001", false, MADRID, "42.3440", "-3.6969"),
        new Town("Valladolid", "VA", "47001", false, MADRID, "41.6523", "-4.7245"),
        new Town("A Coruña", "CO", "15001", false, MADRID, "43.3623", "-8.4115"),
        new Town("Gijón", "AS", "33201", false, MADRID, "43.5322", "-5.6611"),
        new Town("Sevilla", "SE", "41001", false, MADRID, "37.3891", "-5.9845"),
        new Town("Málaga", "MA", "29001", false, MADRID, "36.7213", "-4.4214"),
        new Town("Cáceres", "CC", "10001", false, MADRID, "39.4753", "-6.3724"),
        new Town("Murcia", "MU", "30001", false, MADRID, "37.9922", "-1.1307"),
        new Town("Las Palmas de Gran Canaria", "GC", "35001", false, CANARY, "28.1235", "-15.4363"),
        new Town("La Laguna", "TF", "38201", false, CANARY, "28.4874", "-16.3159"),
    };

    static final Town[] CATALAN = {
        new Town("Barcelona", "BA", "08001", true, MADRID, "41.3874", "2.1686"),
        new Town("Sabadell", "BA", "08201", true, MADRID, "41.5463", "2.1086"),
        new Town("Terrassa", "BA", "08221", true, MADRID, "41.5632", "2.0089"),
        new Town("Mataró", "BA", "08301", true, MADRID, "41.5388", "2.4449"),
        new Town("Vic", "BA", "08500", true, MADRID, "41.9304", "2.2546"),
        new Town("Manresa", "BA", "08241", true, MADRID, "41.7288", "1.8286"),
        new Town("Girona", "GI", "17001", true, MADRID, "41.9794", "2.8214"),
        new Town("Figueres", "GI", "17600", true, MADRID, "42.2655", "2.9581"),
        new Town("Olot", "GI", "17800", true, MADRID, "42.1822", "2.4890"),
        new Town("Lleida", "LL", "25001", true, MADRID, "41.6176", "0.6200"),
        new Town("Tàrrega", "LL", "25300", true, MADRID, "41.6470", "1.1396"),
        new Town("Tarragona", "TA", "43001", true, MADRID, "41.1189", "1.2445"),
        new Town("Reus", "TA", "43201", true, MADRID, "41.1561", "1.1069"),
        new Town("Tortosa", "TA", "43500", true, MADRID, "40.8125", "0.5216"),
        new Town("l'Hospitalet de Llobregat", "BA", "08901", true, MADRID, "41.3596", "2.0997"),
    };
}
