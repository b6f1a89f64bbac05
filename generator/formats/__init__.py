"""One record in another form: its address in the site, a dialled number, hours in words."""
