-- plate-reads: plates that differ from the one asked for by a character or two. 53060.3(a), 53060.9(b)(1)
create extension if not exists fuzzystrmatch;

-- The three pieces of a plate, each with the plate's length and its place (Pass-Join): of a plate that differs by two
-- characters at most one piece stands unchanged, moved by two places at most. Plates under six characters have none: they
-- are few, and are looked through. The same sums as `plateKeys` in src/plate-reads/plate-pieces.ts.
create function plate_pieces(plate text) returns integer[] language plpgsql immutable strict parallel safe as $$
declare
  symbols constant text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  size constant integer := length(plate);
  pieces integer[] := '{}';
  code integer;
begin
  if size < 6 then
    return pieces;
  end if;
  for piece in 0 .. 2 loop
    code := 0;
    for at in piece * size / 3 + 1 .. (piece + 1) * size / 3 loop
      code := code * 37 + position(substr(plate, at, 1) in symbols);
    end loop;
    pieces := pieces || (size * 3 + piece) * 1874161 + code;
  end loop;
  return pieces;
end $$;
grant execute on function plate_pieces to plateward_app;

create index plates_pieces on plates using gin (plate_pieces(text)) with (fastupdate = off);
create index plates_short on plates (length(text)) where length(text) < 6;
