package kiosk.matter.search;
import java.util.*;
import kiosk.matter.Matter;
import kiosk.matter.catalogue.*;
import kiosk.matter.testing.Packs;
import org.junit.jupiter.api.Test;
class TuneTest {
 @Test void tune() throws Exception {
  List<Matter> all=new ArrayList<>(Packs.shared().matters()); List<Matter> made=MadeCatalogue.matters(); all.addAll(made);
  System.out.println("made "+made.size()+" different "+made.stream().map(m->MadeCatalogue.withoutArea(m.id())).distinct().count()+" distinct ids "+made.stream().map(Matter::id).distinct().count()+" longest "+made.stream().mapToInt(m->m.id().length()).max());
  if(System.getProperty("names")!=null) made.stream().filter(m->!m.id().contains("--")).forEach(m->System.out.println(m.id()+" "+m.name().in("zh-Hans")+" | "+m.name().in("en")));
  for(int r=0;r<3;r++){long t=System.nanoTime();new PinyinCatalogue(all);System.out.println("build "+(System.nanoTime()-t)/1000000+" ms");}
  PinyinCatalogue c=new PinyinCatalogue(all); System.out.println("postings "+c.postings());
  for(String lang:List.of("zh","en")) for(QuerySet.Half half: System.getProperty("held")!=null?QuerySet.Half.values():new QuerySet.Half[]{QuerySet.Half.TUNING}) {
   var lines=QuerySet.read(lang,half);
   for(var l:lines) for(var p:l.right()) if(half==QuerySet.Half.TUNING&&all.stream().noneMatch(m->p.matcher(m.id()).matches()||p.matcher(MadeCatalogue.withoutArea(m.id())).matches())) System.out.println("NO SUCH "+p+" in "+l.query());
   java.util.function.BiFunction<String,Integer,List<String>> s=(q,n)->c.search(q,n).stream().map(Matter::id).toList();
   System.out.println(lang+" "+half+" "+QuerySet.rate(lines,s));
   Map<String,List<QuerySet.Line>> kinds=new TreeMap<>(); lines.forEach(l->kinds.computeIfAbsent(l.kind(),_->new ArrayList<>()).add(l));
   kinds.forEach((k,v)->System.out.println("   "+k+" "+QuerySet.rate(v,s)));
   if(half==QuerySet.Half.TUNING) for(var l:lines){ var rr=QuerySet.rate(List.of(l),s); if(rr.first()<1){ System.out.println((rr.three()>0?"  2 ":"  X ")+l.kind()+" "+l.query()+" want "+l.right()); c.search(l.query(),kiosk.matter.Catalogue.Filter.NONE,3).forEach(h->System.out.println("        "+h.score()+" "+h.matter().id()+" "+h.matter().name().in("zh-Hans")));}}
   long[] ns=new long[lines.size()]; for(int r=0;r<5;r++) for(int i=0;i<ns.length;i++){long t=System.nanoTime();c.search(lines.get(i).query(),40);ns[i]=System.nanoTime()-t;} Arrays.sort(ns); System.out.println("p50 "+ns[ns.length/2]/1000+" us p99 "+ns[ns.length*99/100]/1000+" us");
  }
 }}
