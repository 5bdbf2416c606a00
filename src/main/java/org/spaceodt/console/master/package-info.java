/**
 * The tables that people load once and work on with many actions: what they are called, how their columns are, which action
 * works on which. It knows no HTTP.
 */
package org.spaceodt.console.master;
