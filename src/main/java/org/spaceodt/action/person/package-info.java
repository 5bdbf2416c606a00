/** The actions on people, a class each. */
package org.spaceodt.action.person;
