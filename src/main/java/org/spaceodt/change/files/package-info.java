/** The files about jobs of rows, made from the store: results, traces, the report, the names and formats of V2.1. */
package org.spaceodt.change.files;
