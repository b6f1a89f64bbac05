"""Tools of the desk: whom to refer someone to, the match of a contact, the slip to hand out."""
